export { createTestDatabase, type TestDatabase } from './database.js';
export { arrivalOn, openScene, SCENE_EMAIL, SCENE_PASSWORD, type Scene } from './scene.js';
