#!/usr/bin/env python3
"""Makes src/main/resources/fonts from the full fonts.

Needs (Debian): fonts-noto-core fonts-vollkorn python3-fonttools libharfbuzz-bin
Run from the root of the project:  python3 src/docs/fonts/make-fonts.py

For every face it writes
  NAME.ttf    only the letters we print, without hints and layout tables, under a name of its own
  NAME.shape  what the layout tables said, as plain text (see below), so that the program needs no layout engine

Lines of NAME.shape (numbers are thousandths of the em, letters are hexadecimal code points):
  form LETTER ISOLATED INITIAL MEDIAL FINAL   which code point draws the Arabic letter in that place ('-' = none)
  liga FIRST SECOND ISOLATED FINAL            lam with alef
  mark LETTER CLASS X Y                       a combining mark and its anchor
  base LETTER CLASS X Y                       where marks of that class go on the letter (or on another mark)
  left N LETTERS… / right N LETTERS…          kerning classes
  kern LEFT RIGHT VALUE                       and the value of a pair of classes
"""
import json, os, subprocess, sys, tempfile
from fontTools import subset
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont

NOTO = '/usr/share/fonts/truetype/noto/'
VOLLKORN = '/usr/share/fonts/truetype/vollkorn/'
OUT = 'src/main/resources/fonts/'


def span(*pairs):
    return {c for a, b in pairs for c in range(a, b + 1)}


EUROPE = span((0x20, 0x7e), (0xa0, 0x24f), (0x259, 0x259), (0x2b9, 0x2bc), (0x300, 0x314), (0x31b, 0x31b), (0x323, 0x332),
              (0x342, 0x345), (0x370, 0x3ff), (0x400, 0x52f), (0x1e00, 0x1eff), (0x1f00, 0x1fff), (0x2010, 0x2015),
              (0x2018, 0x201e), (0x2022, 0x2022), (0x2026, 0x2026), (0x2030, 0x2030), (0x2032, 0x2033), (0x2039, 0x203a),
              (0x20ac, 0x20ac), (0x2116, 0x2116), (0x2212, 0x2212)) - span((0xad, 0xad), (0x460, 0x489))
HEBREW = span((0x20, 0x20), (0x5b0, 0x5c7), (0x5d0, 0x5ea), (0x5ef, 0x5f4))
ARABIC = span((0x20, 0x20), (0x60c, 0x60c), (0x61b, 0x61b), (0x61f, 0x63f), (0x641, 0x655), (0x660, 0x66d), (0x670, 0x6d5),
              (0x6f0, 0x6fc), (0x750, 0x77f))

FACES = [  # name, source, letters, kerning?
    ('Heading', VOLLKORN + 'Vollkorn-SemiBold.ttf', EUROPE, True),
    ('HeadingMore', NOTO + 'NotoSerif-Bold.ttf', EUROPE, False),
    ('HeadingHebrew', NOTO + 'NotoSerifHebrew-Bold.ttf', HEBREW, False),
    ('HeadingArabic', NOTO + 'NotoNaskhArabic-Bold.ttf', ARABIC, False),
    ('Text', NOTO + 'NotoSans-Regular.ttf', EUROPE, True),
    ('TextHebrew', NOTO + 'NotoSansHebrew-Regular.ttf', HEBREW, False),
    ('TextArabic', NOTO + 'NotoNaskhArabic-Regular.ttf', ARABIC, False),
    ('Strong', NOTO + 'NotoSans-Bold.ttf', EUROPE, True),
    ('StrongHebrew', NOTO + 'NotoSansHebrew-Bold.ttf', HEBREW, False),
]


def em(font, value):
    return round(value * 1000 / font['head'].unitsPerEm)


def lookups(font, *features):
    gpos = font['GPOS'].table if 'GPOS' in font else None
    if not gpos:
        return
    wanted = sorted({i for f in gpos.FeatureList.FeatureRecord if f.FeatureTag in features for i in f.Feature.LookupListIndex})
    for i in wanted:
        for table in gpos.LookupList.Lookup[i].SubTable:
            yield i, table.ExtSubTable if table.LookupType == 9 else table


def anchors(font, letters):
    """Lines for marks: one class for each class of each lookup table."""
    lines, number = [], 0
    for _, table in lookups(font, 'mark', 'mkmk'):
        if table.LookupType not in (4, 6):
            continue
        four = table.LookupType == 4
        marks, array = (table.MarkCoverage, table.MarkArray) if four else (table.Mark1Coverage, table.Mark1Array)
        bases = table.BaseCoverage.glyphs if four else table.Mark2Coverage.glyphs
        records = [r.BaseAnchor for r in table.BaseArray.BaseRecord] if four else [r.Mark2Anchor for r in table.Mark2Array.Mark2Record]
        used = set()
        for glyph, record in zip(marks.glyphs, array.MarkRecord):
            for c in letters.get(glyph, ()):
                used.add(record.Class)
                a = record.MarkAnchor
                lines.append('mark %x %d %d %d' % (c, number + record.Class, em(font, a.XCoordinate), em(font, a.YCoordinate)))
        for glyph, places in zip(bases, records):
            for c in letters.get(glyph, ()):
                for k, a in enumerate(places):
                    if a and k in used:
                        lines.append('base %x %d %d %d' % (c, number + k, em(font, a.XCoordinate), em(font, a.YCoordinate)))
        number += table.ClassCount
    return lines


def kerning(font, cmap):
    """Kerning flattened to classes of letters with the same row and the same column."""
    tables = {}
    for i, table in lookups(font, 'kern'):
        if table.LookupType == 2:
            tables.setdefault(i, []).append(table)

    def value(left, right):
        total = 0
        for subtables in tables.values():
            for t in subtables:
                if left not in t.cover:
                    continue
                if t.Format == 1:
                    hit = t.pairs[left].get(right)
                else:
                    hit = t.matrix.get((t.ClassDef1.classDefs.get(left, 0), t.ClassDef2.classDefs.get(right, 0)), 0)
                if hit is not None:
                    total += hit
                    break
        return total

    for subtables in tables.values():
        for t in subtables:
            t.cover = set(t.Coverage.glyphs)
            advance = lambda v: (getattr(v, 'XAdvance', 0) or 0) if v else 0
            if t.Format == 1:
                t.pairs = {g: {r.SecondGlyph: advance(r.Value1) for r in s.PairValueRecord} for g, s in zip(t.Coverage.glyphs, t.PairSet)}
            else:
                t.matrix = {(a, b): advance(r2.Value1) for a, r1 in enumerate(t.Class1Record) for b, r2 in enumerate(r1.Class2Record) if advance(r2.Value1)}
    if not tables:
        return []
    order = sorted(cmap)
    rows = {c: tuple(em(font, value(cmap[c], cmap[d])) for d in order) for c in order}
    left, right = {}, {}
    for c in order:
        left.setdefault(rows[c], []).append(c)
    for k, c in enumerate(order):
        right.setdefault(tuple(row[k] for row in left), []).append(c)
    lines = []
    for n, members in enumerate(left.values()):
        lines.append('left %d %s' % (n, ' '.join('%x' % c for c in members)))
    for n, members in enumerate(right.values()):
        lines.append('right %d %s' % (n, ' '.join('%x' % c for c in members)))
    for n, row in enumerate(left):
        for m, column in enumerate(right):
            if column[n]:
                lines.append('kern %d %d %d' % (n, m, column[n]))
    return lines


def shaped(path, texts):
    with tempfile.NamedTemporaryFile('w', suffix='.txt', encoding='utf-8', delete=False) as f:
        f.write('\n'.join(texts) + '\n')
    out = subprocess.run(['hb-shape', '--output-format=json', '--remove-default-ignorables', '--direction=rtl', '--script=arab',
                          '--text-file=' + f.name, path], check=True, capture_output=True, text=True).stdout
    os.unlink(f.name)
    return [[g for g in json.loads(line) if g['ax'] or g['g'] not in ('space', 'uni0020')] for line in out.splitlines()]


def arabic(font, path, letters):
    """Gives every place of every letter a glyph and a code point of its own; returns lines and the new code points."""
    cmap, joiner, lines, extra = font.getBestCmap(), '\u200d', [], {}
    free = iter(range(0xe000, 0xf8ff))
    known, own = {}, {}
    for c in list(range(0xfb50, 0xfdff)) + list(range(0xfe70, 0xfefd)):
        if c in cmap:
            own.setdefault(cmap[c], c)

    def point(glyphs):
        if not glyphs:
            return None
        key = tuple((g['g'], g['dx'], g['dy'], g['ax']) for g in glyphs)
        if key in known:
            return known[key]
        advance = sum(g['ax'] for g in glyphs)
        if len(glyphs) == 1 and not glyphs[0]['dx'] and not glyphs[0]['dy']:
            name = glyphs[0]['g']
            c = own.get(name) or next(free)
        else:
            pen, x = TTGlyphPen(font.getGlyphSet()), 0
            for g in glyphs:
                pen.addComponent(g['g'], (1, 0, 0, 1, x + g['dx'], g['dy']))
                x += g['ax']
            c = next(free)
            name = 'made%04X' % c
            font['glyf'][name] = pen.glyph()
            font['glyf'][name].recalcBounds(font['glyf'])
            font['hmtx'][name] = (advance, font['glyf'][name].xMin)
            font.setGlyphOrder(font['glyf'].glyphOrder)
        known[key] = c
        extra[c] = name
        return c

    import unicodedata
    chosen = [c for c in sorted(letters) if unicodedata.category(chr(c)) == 'Lo' and c in cmap]
    texts = [t for c in chosen for t in (chr(c), chr(c) + joiner, joiner + chr(c) + joiner, joiner + chr(c))]
    results = shaped(path, texts)
    show = lambda c: '%x' % c if c else '-'
    for k, c in enumerate(chosen):
        places = [point(r) for r in results[4 * k:4 * k + 4]]
        lines.append('form %x %s' % (c, ' '.join(map(show, places))))
    lams, alefs = (0x644, 0x6b5), (0x622, 0x623, 0x625, 0x627, 0x671)
    pairs = [(a, b) for a in lams for b in alefs if a in cmap]
    results = shaped(path, [t for a, b in pairs for t in (chr(a) + chr(b), joiner + chr(a) + chr(b))])
    for k, (a, b) in enumerate(pairs):
        one, two = results[2 * k], results[2 * k + 1]
        if any('.rlig' in g['g'] or '_' in g['g'] for g in one):
            lines.append('liga %x %x %s %s' % (a, b, show(point(one)), show(point(two))))
    return lines, extra


def make(name, path, wanted, kern):
    font = TTFont(path)
    cmap = {c: g for c, g in font.getBestCmap().items() if c in wanted}
    lines, extra = arabic(font, path, set(cmap)) if 'Arabic' in name else ([], {})
    cmap.update(extra)
    letters = {}
    for c, g in cmap.items():
        letters.setdefault(g, []).append(c)
    lines += anchors(font, letters)
    if kern:
        lines += kerning(font, {c: g for c, g in cmap.items() if not (0x300 <= c < 0x370)})
    for table in ('GPOS', 'GSUB', 'GDEF', 'kern', 'DSIG', 'FFTM', 'meta', 'STAT'):
        if table in font:
            del font[table]
    for table in font['cmap'].tables:
        if table.isUnicode() and table.format in (4, 12):
            table.cmap.update(extra)
    options = subset.Options(hinting=False, notdef_outline=True, name_IDs=[], glyph_names=False, recalc_bounds=True, legacy_cmap=False)
    options.drop_tables += ['GPOS', 'GSUB', 'GDEF']
    tool = subset.Subsetter(options)
    tool.populate(unicodes=cmap.keys())
    tool.subset(font)
    names = font['name']
    names.names = []
    family = 'Forewarned ' + name
    licence = 'SIL Open Font License, Version 1.1: https://openfontlicense.org'
    copyright = {'Heading': 'Copyright 2018 The Vollkorn Project Authors (https://github.com/FAlthausen/Vollkorn-Typeface)'}
    for number, text in ((0, copyright.get(name, 'Copyright 2015-2020 Google LLC. All Rights Reserved.')), (1, family), (2, 'Regular'),
                         (3, family), (4, family), (5, 'Version 1.0'), (6, family.replace(' ', '')), (13, licence)):
        names.setName(text, number, 3, 1, 0x409)
        if number in (1, 2, 4, 6):
            names.setName(text, number, 1, 0, 0)
    font['head'].modified = font['head'].created
    font.recalcTimestamp = False
    font.save(OUT + name + '.ttf')
    with open(OUT + name + '.shape', 'w') as f:
        f.write('\n'.join(lines) + '\n')
    print('%-14s %7d %7d  %d letters' % (name, os.path.getsize(OUT + name + '.ttf'), os.path.getsize(OUT + name + '.shape'), len(cmap)))


if __name__ == '__main__':
    for face in FACES:
        if len(sys.argv) < 2 or face[0] in sys.argv[1:]:
            make(*face)
