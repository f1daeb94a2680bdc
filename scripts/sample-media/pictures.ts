import type { Picture } from "./canvas.ts";
import type { Scene } from "./scene.ts";
import { banyanGate } from "./scenes/banyan-gate.ts";
import { boatRace } from "./scenes/boat-race.ts";
import { candleNight } from "./scenes/candle-night.ts";
import { clinic } from "./scenes/clinic.ts";
import { communalHouse } from "./scenes/communal-house.ts";
import { electionLane } from "./scenes/election-lane.ts";
import { ferryWoman } from "./scenes/ferry-woman.ts";
import { flood } from "./scenes/flood.ts";
import { flowerTrays } from "./scenes/flower-trays.ts";
import { goldenPaddies } from "./scenes/golden-paddies.ts";
import { harvester } from "./scenes/harvester.ts";
import { library } from "./scenes/library.ts";
import { market } from "./scenes/market.ts";
import { reservoir } from "./scenes/reservoir.ts";
import { roadWorks } from "./scenes/road-works.ts";
import { saplings } from "./scenes/saplings.ts";
import { schoolYard } from "./scenes/school-yard.ts";
import { streetLights } from "./scenes/street-lights.ts";
import { tetMarket } from "./scenes/tet-market.ts";
import { vaccination } from "./scenes/vaccination.ts";
import { volleyball } from "./scenes/volleyball.ts";

function wide(file: string, scene: Scene): Picture {
	return { file, width: 1600, height: 1067, scene };
}

function tall(file: string, scene: Scene): Picture {
	return { file, width: 1067, height: 1400, scene };
}

function small(file: string, scene: Scene): Picture {
	return { file, width: 800, height: 600, scene };
}

/** In a fixed order: a picture's place is its seed, so new ones go to the end. */
export const pictures: readonly Picture[] = [
	wide("2016/05/duong-lang-ngay-bau-cu.jpg", electionLane),
	wide("2016/07/thap-nen-tri-an.jpg", candleNight),
	wide("2016/10/canh-dong-nep-chin.jpg", goldenPaddies),
	wide("2016/10/may-gat-dong-coc.jpg", harvester),
	wide("2017/02/boi-chai-song-mo.jpg", boatRace),
	wide("2017/04/thi-cong-duong-truc-thon.jpg", roadWorks),
	wide("2017/08/tram-y-te-moi.jpg", clinic),
	wide("2017/10/nuoc-lu-thon-ben.jpg", flood),
	wide("2017/11/dinh-doai.jpg", communalHouse),
	wide("2018/02/trong-cay-hoe.jpg", saplings),
	wide("2018/09/le-khai-giang.jpg", schoolYard),
	{
		...wide("2018/12/den-duong-thon-thuong.jpg", streetLights),
		fromPhone: true,
	},
	wide("2019/03/cho-ben-bai-moi.jpg", market),
	wide("2021/08/tiem-vac-xin-nha-van-hoa.jpg", vaccination),
	small("2022/02/phoi-hoa-hoe.jpg", flowerTrays),
	small("2022/04/bong-chuyen-hoi.jpg", volleyball),
	tall("2022/06/ho-khe-say.jpg", reservoir),
	tall("2023/03/chi-ngo-cheo-do.jpg", ferryWoman),
	small("2023/10/thu-vien-nha-van-hoa.png", library),
	wide("2024/05/cay-da-cong-lang.jpg", banyanGate),
	wide("2025/01/cho-tet-ben-mo.jpg", tetMarket),
];
