import { lengthOf, round } from "./chart-frame.tsx";

interface MiniColumnsProps {
	/** One column each. */
	readonly counts: readonly number[];
	/** The count that fills the height, the same for all charts that are compared. */
	readonly largest: number;
	/** What a reader who cannot see it hears. */
	readonly title: string;
}

/** In user units; the stylesheet says how large that is. */
const size = { step: 10, column: 8, height: 40 } as const;

/** A chart as small as a word: only its outline matters, and the numbers stand elsewhere. */
export function MiniColumns({ counts, largest, title }: MiniColumnsProps) {
	return (
		<svg
			class="mini-columns"
			viewBox={`0 0 ${counts.length * size.step} ${size.height}`}
			preserveAspectRatio="none"
			role="img"
			aria-label={title}
		>
			{counts.map((count, index) => {
				const height = lengthOf(count, largest, size.height);
				return (
					<rect
						class="chart-bar"
						x={index * size.step + (size.step - size.column) / 2}
						y={round(size.height - height)}
						width={size.column}
						height={height}
					/>
				);
			})}
		</svg>
	);
}
