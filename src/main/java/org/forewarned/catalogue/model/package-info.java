/** Published versions, as stored. */
package org.forewarned.catalogue.model;
