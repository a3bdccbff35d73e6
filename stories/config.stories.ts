import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';

const meta: Meta = {
  title: 'Config',
  component: 'miteinand-config',
};
export default meta;

type Story = StoryObj;

/** What is set once holds for every widget inside. */
export const Shared: Story = {
  render: () => html`
    <miteinand-config lang="en">
      <miteinand-impact metrics="stunden engagierte"></miteinand-impact>
      <miteinand-exchange limit="2"></miteinand-exchange>
    </miteinand-config>
  `,
};

/** Widgets with a look of their own, whatever the page's. */
export const Themes: Story = {
  render: () => html`
    <miteinand-config theme="light"><miteinand-signup for="offer:einkaufshilfe"></miteinand-signup></miteinand-config>
    <miteinand-config theme="dark"><miteinand-exchange limit="2"></miteinand-exchange></miteinand-config>
  `,
};

/** The nearer language wins. */
export const Languages: Story = {
  render: () => html`
    <miteinand-config lang="en">
      <miteinand-impact metrics="stunden"></miteinand-impact>
      <div lang="de"><miteinand-impact metrics="stunden"></miteinand-impact></div>
    </miteinand-config>
  `,
};

/** An editor's mistake is told to the visitor without blame. */
export const NoBackend: Story = {
  render: () =>
    html`<miteinand-config backend="ftp://town.example"><miteinand-impact></miteinand-impact></miteinand-config>`,
};

export const UnknownKindOfBackend: Story = {
  render: () =>
    html`<miteinand-config backend="gopher+https://town.example"
      ><miteinand-impact></miteinand-impact
    ></miteinand-config>`,
};
