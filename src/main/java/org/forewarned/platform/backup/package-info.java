/**
 * Copies of the embedded database with the keys that belong to it, made while learners work, and checked by opening them. A database server has its own tools.
 */
package org.forewarned.platform.backup;
