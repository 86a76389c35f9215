/** Links of partners, frozen tables, and evidence that is being prepared. */
package org.forewarned.reporting.model;
