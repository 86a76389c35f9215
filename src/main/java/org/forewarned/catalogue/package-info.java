/**
 * What can be learned: modules and their published versions, which never change. A version keeps the very files it was
 * published from. Words: module, version, publication. Uses reference, markup and platform.
 */
package org.forewarned.catalogue;
