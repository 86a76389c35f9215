/**
 * What pages cost: {@code mvn -Pbench verify} starts the packaged server with a filled database, drives it with JMeter, and writes a report,
 * each figure beside a bare servlet on the same server that writes the same bytes.
 */
package org.forewarned.bench;
