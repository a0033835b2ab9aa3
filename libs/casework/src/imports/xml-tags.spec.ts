import { describe, expect, it } from '@jest/globals';
import { attributeOf, plainText, tagsOf } from './xml-tags.js';

describe('a part of a workbook', () => {
  it('resolves no entity of its own document type', () => {
    const xml = '<!DOCTYPE x [<!ENTITY x SYSTEM "file:///etc/passwd">]><t>&x;&amp;x;</t>';
    const words = [...tagsOf(xml)]
      .filter(({ name, isEnd }) => name === 't' && !isEnd)
      .map(({ text }) => plainText(text));
    expect(words).toEqual(['&x;&x;']);
  });

  it('is read by the names of tags and attributes, whatever prefix and quotes they have', () => {
    const [tag] = tagsOf(`<x:c r="A1" t='s>' a:id="r&#49;"/>`);
    expect(tag).toMatchObject({ name: 'c', isWhole: true, isEnd: false });
    expect(['r', 't', 'id', 'd'].map((name) => attributeOf(tag?.attributes ?? '', name))).toEqual([
      'A1',
      's>',
      'r1',
      undefined,
    ]);
  });

  it('has signs that XML cannot hold back as they were', () => {
    expect(plainText('a_x000D_b &#x41;&quot; &unknown; &#1114112;')).toBe('a\rb A" &unknown; ');
  });
});
