// Every component of Mantine brings its own sheet; the order of this list is the order its manual asks for. What the
// first page does not show is in workplace.ts, which comes with the pages that need it.
import '@fontsource-variable/golos-text/index.css';
import './fonts.css';
import '@mantine/core/styles/baseline.css';
import '@mantine/core/styles/default-css-variables.css';
import './tokens.css';
import './base.css';
import '@mantine/core/styles/UnstyledButton.css';
import '@mantine/core/styles/Loader.css';
import '@mantine/core/styles/ActionIcon.css';
import '@mantine/core/styles/Button.css';
import '@mantine/core/styles/Input.css';
import '@mantine/core/styles/Skeleton.css';
