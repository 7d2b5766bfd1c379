import { createMemoryHistory, RouterProvider } from '@tanstack/react-router';
import { QueryClientProvider } from '@tanstack/react-query';
import userEvent from '@testing-library/user-event';
import { newQueryClient } from '@/app/query-client';
import { newRouter } from '@/app/router';
import { render } from './render';

/** The whole app at an address, as somebody would open it; only the services are played. */
export function openApp(address: string) {
  const router = newRouter(createMemoryHistory({ initialEntries: [address] }));
  render(
    <QueryClientProvider client={newQueryClient()}>
      <RouterProvider router={router} />
    </QueryClientProvider>,
  );
  return { user: userEvent.setup(), router };
}
