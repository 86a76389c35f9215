/**
 * What every capability stands on, with no business words: settings, clock, keys, data source, migrations, start-up, errors, texts, pages.
 * It uses no other capability, and it alone may import the server's own classes.
 */
package org.forewarned.platform;
