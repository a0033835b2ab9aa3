/** Under this token Nest hands the casework to controllers. */
export const CASEWORK = Symbol('casework');
