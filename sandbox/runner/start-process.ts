import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

export interface ProcessOptions {
  env: Record<string, string>;
  cwd: string;
  timeout: number;
  measure: boolean;
}

export interface ProcessEnd {
  exitCode: number | null;
  stdout: string;
  stderr: string;
  peakBytes?: number;
}

/** Runs a program until it ends, and collects its output. */
export function runProcess(
  program: string,
  args: readonly string[],
  options: ProcessOptions,
): Promise<ProcessEnd> {
  const { env, cwd, timeout, measure } = options;
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      env,
      cwd,
      timeout,
      killSignal: 'SIGKILL',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const printed = { stdout: '', stderr: '' };
    child.stdout.setEncoding('utf8').on('data', (text: string) => (printed.stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (printed.stderr += text));
    const watch = measure ? watchMemory(child.pid ?? 0) : null;
    child.once('error', reject);
    child.once('close', (exitCode) => {
      const peakBytes = watch?.stop() ?? 0;
      resolve({ exitCode, ...printed, ...(peakBytes > 0 && { peakBytes }) });
    });
  });
}

function watchMemory(pid: number): { stop: () => number } {
  let peak = 0;
  const timer = setInterval(() => (peak = Math.max(peak, readPeak(pid))), 10);
  return {
    stop() {
      clearInterval(timer);
      return peak;
    },
  };
}

function readPeak(pid: number): number {
  try {
    const found = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
    return Number(found?.[1] ?? 0) * 1024;
  } catch {
    // It has ended, or this system has no /proc.
    return 0;
  }
}
