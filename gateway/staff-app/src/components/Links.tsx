import { Anchor, Button, type AnchorProps, type ButtonProps } from '@mantine/core';
import { createLink } from '@tanstack/react-router';
import { forwardRef, type AnchorHTMLAttributes } from 'react';

type Html<P> = P & Omit<AnchorHTMLAttributes<HTMLAnchorElement>, keyof P>;

const AnchorBase = forwardRef<HTMLAnchorElement, Html<AnchorProps>>(function AnchorBase(props, ref) {
  // As large as the words round it, unless said otherwise.
  return <Anchor ref={ref} inherit={props.size === undefined} {...props} />;
});

const ButtonBase = forwardRef<HTMLAnchorElement, Html<ButtonProps>>(function ButtonBase(props, ref) {
  return <Button ref={ref} component="a" {...props} />;
});

export const TextLink = createLink(AnchorBase);
export const ButtonLink = createLink(ButtonBase);
