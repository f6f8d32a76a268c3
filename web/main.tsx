import './styles/components.css';
import './styles/base.css';
import './styles/shell.css';
import './styles/notices.css';
import './styles/people.css';
import './styles/touch.css';
import './styles/print.css';
import './styles/forced-colors.css';
import { createRoot } from 'react-dom/client';
import { keepFocus } from './acts/keep-focus.ts';
import { Application } from './application.tsx';

const root = document.getElementById('root');
if (root === null) throw new Error('The page has no place for the application');
keepFocus();
createRoot(root).render(<Application />);
