import mermaid from 'mermaid';

/** A chart as Mermaid reads it. */
export interface Chart {
  readonly sections: readonly string[];
  readonly tasks: readonly {
    readonly section: string;
    readonly label: string;
    readonly start: string;
    readonly marks: readonly string[];
  }[];
  readonly title: string;
}

interface Gantt {
  getSections(): string[];
  getDiagramTitle(): string;
  getTasks(): {
    section: string;
    task: string;
    startTime: Date;
    crit?: boolean;
    milestone?: boolean;
    active?: boolean;
    done?: boolean;
  }[];
}

/** Reads a Gantt chart with Mermaid's own parser. Throws where it would show an error. */
export async function readChart(source: string): Promise<Chart> {
  await mermaid.parse(source);
  // What the parser read is given away nowhere else.
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- parse() tells only the kind
  const { type, db } = await mermaid.mermaidAPI.getDiagramFromText(source);
  if (type !== 'gantt') throw new Error(`Unexpected ${type}, expected a Gantt chart`);
  const gantt = db as unknown as Gantt;
  return {
    sections: gantt.getSections(),
    title: gantt.getDiagramTitle(),
    tasks: gantt.getTasks().map(({ section, task, startTime, ...marks }) => ({
      section,
      label: task.trim(),
      start: startTime.toISOString(),
      marks: (['crit', 'milestone', 'active', 'done'] as const).filter((mark) => marks[mark]),
    })),
  };
}
