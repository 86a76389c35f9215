/** Search. */
package org.forewarned.catalogue.web;
