/** The search index: Lucene, in memory, made anew from what is published whenever that changes. */
package org.forewarned.catalogue.search;
