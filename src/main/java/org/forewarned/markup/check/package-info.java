/** Looks at a module as a whole: references, questions, words, reading age, translations, pictures. */
package org.forewarned.markup.check;
