/** `content/site.yml` of the smallest archive that can be built. */
export const smallSiteYml = `name: Bản tin xã Mẫu
short_name: Xã Mẫu
description: Kho lưu bản tin của xã Mẫu.
base_url: https://example.org/ban-tin/
languages: [vi]
issuer:
  name: Ủy ban nhân dân xã Mẫu
categories:
  - slug: tin-tuc
    name: Tin tức
    description: Tin trong xã.
about: |
  Kho lưu.
imprint: |
  Không phải báo.
contact:
  email: lienhe@example.org
`;

/** An article for it. @param more further lines of front matter, each with its line break */
export function smallArticle(title: string, more = ""): string {
	return `---
title: ${title}
date: 2019-03-05
category: tin-tuc
author: Trần Thị Mơ
${more}---

Sáng nay chợ họp đông hơn mọi khi.
`;
}
