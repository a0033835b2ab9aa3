export const LIVE = Symbol('live feed');
