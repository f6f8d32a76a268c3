// The description of the API as one plain page: no script, nothing from another host.

import type { OpenAPIHono } from '@hono/zod-openapi';
import { html } from 'hono/html';
import { PROBLEM_KINDS } from './guard/problem.ts';

type Description = ReturnType<OpenAPIHono['getOpenAPI31Document']>;

const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;

export function docsPage(description: Description) {
  const operations = Object.entries(description.paths ?? {}).flatMap(([path, methods]) =>
    METHODS.flatMap(method => {
      const operation = methods?.[method];
      return operation === undefined ? [] : [{ path, method, operation }];
    }),
  );
  const tags = [...new Set(operations.flatMap(({ operation }) => operation.tags ?? []))];
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>${description.info.title} API</title>
        <style>
          ${STYLE}
        </style>
      </head>
      <body>
        <main>
          <h1>${description.info.title} API <small>${description.info.version}</small></h1>
          <p>${description.info.description}</p>
          <p>Without an account: <a href="/calcul">the public calculator</a> of late-payment interest.</p>
          <p>Machine-readable: <a href="/api/openapi.json">/api/openapi.json</a></p>
          ${tags.map(
            tag =>
              html`<h2>${tag}</h2>
                <dl>
                  ${operations
                    .filter(({ operation }) => operation.tags?.includes(tag))
                    .map(
                      ({ method, path, operation }) =>
                        html`<dt id="${operation.operationId}"><b>${method.toUpperCase()}</b> ${path}</dt>
                          <dd>${operation.summary}</dd>`,
                    )}
                </dl>`,
          )}
          <h2>Problems</h2>
          <dl>
            ${Object.entries(PROBLEM_KINDS).map(
              ([kind, { status, title }]) =>
                html`<dt id="${kind}"><b>${status}</b> ${kind}</dt>
                  <dd>${title}</dd>`,
            )}
          </dl>
        </main>
      </body>
    </html>`;
}

const STYLE = `
  :root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif }
  main { max-width: 60rem; margin: 2rem auto; padding: 0 1rem }
  dt { font-family: ui-monospace, monospace; margin-top: .75rem }
  dt b { display: inline-block; min-width: 4.5rem }
  dd { margin-left: 4.5rem }
`;
