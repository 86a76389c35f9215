/** What was checked or changed here of facts, helplines and changes in the law, as it is stored. */
package org.forewarned.reference.model;
