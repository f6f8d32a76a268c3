// Where files are dropped: any number of them, and whole folders. The two buttons do the same from the keyboard.

import { type ChangeEvent, type DragEvent, useRef, useState } from 'react';
import * as m from '../../../src/messages/compiled/messages.js';
import { Icon } from './icon.tsx';

/** The most files that one batch holds; a folder of everything is not a batch. */
const MOST_FILES = 2000;
const FRANCE = 'FR';

type Drop = {
  onFiles: (files: readonly File[]) => void;
  /** Of the firm, where one is known: ledgers of the French kind (FEC) are named to French firms. */
  country?: string;
};

export function DropZone({ onFiles, country = FRANCE }: Drop) {
  const [isOver, setIsOver] = useState(false);
  const folder = useRef<HTMLInputElement>(null);
  const drop = async (event: DragEvent) => {
    event.preventDefault();
    setIsOver(false);
    onFiles(await filesIn(event.dataTransfer));
  };
  const choose = (event: ChangeEvent<HTMLInputElement>) => {
    onFiles([...(event.target.files ?? [])].filter(isWanted).slice(0, MOST_FILES));
    event.target.value = '';
  };
  return (
    <section
      className="drop"
      data-over={isOver}
      aria-label={m.take_in_drop()}
      onDragOver={event => {
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={event => void drop(event)}
    >
      <Icon name="takeIn" size={40} />
      <p className="drop-title">{m.take_in_drop()}</p>
      <p className="drop-choices">
        <label className="drop-choose">
          {m.take_in_choose_files()}
          <input type="file" multiple onChange={choose} className="hidden" />
        </label>
        <label className="drop-choose">
          {m.take_in_choose_folder()}
          <input
            type="file"
            multiple
            ref={input => {
              // React does not know the attribute; every browser does.
              input?.setAttribute('webkitdirectory', '');
              folder.current = input;
            }}
            onChange={choose}
            className="hidden"
          />
        </label>
      </p>
      <p className="small soft">{country === FRANCE ? m.take_in_formats() : m.take_in_formats_elsewhere()}</p>
    </section>
  );
}

/** Files that a system leaves in folders and nobody means to hand in. */
const isWanted = ({ name }: File): boolean => !name.startsWith('.') && name !== 'Thumbs.db';

async function filesIn(transfer: DataTransfer): Promise<File[]> {
  const entries = [...transfer.items].flatMap(item => item.webkitGetAsEntry() ?? []);
  if (entries.length === 0) return [...transfer.files];
  const found = await Promise.all(entries.map(filesUnder));
  return found.flat().filter(isWanted).slice(0, MOST_FILES);
}

async function filesUnder(entry: FileSystemEntry): Promise<File[]> {
  if (isFile(entry)) return [await new Promise<File>((resolve, reject) => entry.file(resolve, reject))];
  if (!isFolder(entry)) return [];
  const inside = await entriesOf(entry);
  return (await Promise.all(inside.map(filesUnder))).flat();
}

/** A reader gives its entries in parcels, until it gives none. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const parcel = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (parcel.length === 0 || all.length > MOST_FILES) return all;
    all.push(...parcel);
  }
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;
