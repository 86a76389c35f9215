/** The yardstick: the least that this server can do. */
package org.forewarned.bench.bare;
