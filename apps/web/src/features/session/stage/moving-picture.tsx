import { lazy, Suspense, type ComponentProps } from 'react';
import type { StageVideo } from '../../../media/index.js';
import { loadMedia } from './stage-code.js';

const Video = lazy(() => loadMedia().then((media) => ({ default: media.StageVideo })));

/** A picture of the stage; nothing while its code is on the way. */
export const MovingPicture = (props: ComponentProps<typeof StageVideo>) => (
  <Suspense fallback={null}>
    <Video {...props} />
  </Suspense>
);
