import { MaybeLink } from "./maybe-link.tsx";

export interface NumberTile {
	readonly label: string;
	/** Already formatted. */
	readonly value: string;
	/** What the number rests on. */
	readonly note?: string | undefined;
	/** The page that shows what was counted. */
	readonly target?: string;
}

interface NumberTilesProps {
	readonly tiles: readonly NumberTile[];
	readonly permalink: string;
}

/** The numbers that matter most, large. */
export function NumberTiles({ tiles, permalink }: NumberTilesProps) {
	return (
		<dl class="number-tiles">
			{tiles.map(({ label, value, note, target }) => (
				<div>
					<dt>{label}</dt>
					<dd class="tile-value">
						<MaybeLink permalink={permalink} target={target}>
							{value}
						</MaybeLink>
					</dd>
					{note !== undefined && <dd class="tile-note">{note}</dd>}
				</div>
			))}
		</dl>
	);
}
