// The one dialogue of the application, and the one form inside it: a title, fields, the act, and a way back.
// Focus goes to the first field marked `data-autofocus`, else to the act (where it cannot be taken back, to the way
// back); it is kept inside and returns to where it came from.

import { Button } from '@mantine/core';
import { lazy, type ReactNode } from 'react';
import * as m from '../../../src/messages/compiled/messages.js';
import { useFocusBack } from '../../acts/use-focus-back.ts';
import { Form, type Given } from './form.tsx';
import { LatePart } from './late-part.tsx';

const Modal = lazy(() => import('./modal.tsx'));

type Frame = {
  readonly title: string;
  readonly size?: 'md' | 'lg' | 'xl';
  readonly onClose: () => void;
  readonly children: ReactNode;
};

export function Dialogue({ title, size = 'md', onClose, children }: Frame) {
  useFocusBack();
  return (
    <LatePart onGone={onClose}>
      <Modal
        opened
        size={size}
        title={title}
        onClose={onClose}
        closeButtonProps={{ 'aria-label': m.close() }}
        // Its head is no second head of the page for whoever goes by landmarks.
        attributes={{ header: { role: 'presentation' } }}
      >
        {children}
      </Modal>
    </LatePart>
  );
}

export function FormDialogue({
  act,
  tone = 'plain',
  isBusy,
  onSubmit,
  children,
  ...frame
}: Frame & {
  /** What the button does, in words. */
  readonly act: string;
  readonly tone?: 'plain' | 'alert';
  readonly isBusy: boolean;
  readonly onSubmit: (given: Given) => void;
}) {
  const isAlert = tone === 'alert';
  return (
    <Dialogue {...frame}>
      <Form onSubmit={onSubmit}>
        {children}
        <div className="row wrap dialogue-acts">
          <Button
            type="submit"
            loading={isBusy}
            color={isAlert ? 'vermilion' : 'petrol'}
            data-autofocus={isAlert ? undefined : true}
          >
            {act}
          </Button>
          <Button variant="default" onClick={frame.onClose} data-autofocus={isAlert ? true : undefined}>
            {m.cancel()}
          </Button>
        </div>
      </Form>
    </Dialogue>
  );
}
