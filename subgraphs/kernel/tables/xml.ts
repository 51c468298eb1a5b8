import type { Readable } from 'node:stream';
import { SaxesParser } from 'saxes';
import { TableRefused } from './table.js';

export interface XmlHandlers {
  open?(name: string, attributes: Record<string, string>): void;
  text?(text: string): void;
  close?(name: string): void;
}

/** A part of a spreadsheet, fed piece by piece; names without their prefix. Yields after each piece. */
export async function* parseXml(stream: Readable, handlers: XmlHandlers): AsyncGenerator<void> {
  const parser = new SaxesParser({ position: false });
  let failure: Error | null = null;
  parser.on('error', (error) => {
    failure ??= error;
  });
  // Entities of a document's own could swell without end; spreadsheets have none.
  parser.on('doctype', () => {
    failure ??= new Error('a document type');
  });
  parser.on('opentag', ({ name, attributes }) =>
    handlers.open?.(local(name), attributes as Record<string, string>),
  );
  parser.on('text', (text) => handlers.text?.(text));
  parser.on('cdata', (text) => handlers.text?.(text));
  parser.on('closetag', ({ name }) => handlers.close?.(local(name)));
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const part of stream) {
      parser.write(decoder.decode(part as Buffer, { stream: true }));
      if (failure) throw failure;
      yield;
    }
    parser.write(decoder.decode());
    parser.close();
    if (failure) throw failure;
    yield;
  } catch (error) {
    throw error instanceof TableRefused ? error : new TableRefused('NOT_A_TABLE');
  } finally {
    stream.destroy();
  }
}

const local = (name: string) => name.slice(name.indexOf(':') + 1);
