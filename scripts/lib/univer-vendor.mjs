/**
 * React and rxjs as globals for Univer's prebuilt files. Those were made for React 18, whose one file held what React 19
 * has in several modules: so the modules are merged. Loaded before everything else of the workbench.
 */
import * as react from 'react';
import * as jsxRuntime from 'react/jsx-runtime';
import * as reactDom from 'react-dom';
import * as reactDomClient from 'react-dom/client';
import * as rxjs from 'rxjs';
import * as operators from 'rxjs/operators';

Object.assign(globalThis, {
  React: { ...react, ...jsxRuntime },
  ReactDOM: { ...reactDom, ...reactDomClient },
  rxjs: { ...rxjs, operators },
});
