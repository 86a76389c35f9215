package org.forewarned.privacy;

/**
 * What one capability lets go when it is old enough. A batch is a transaction of at most 500 rows: where another server does the same at the same
 * time, both are done sooner or one does it again in vain. Nothing is lost when the program ends between two batches.
 */
public interface RetentionRule extends Kept {

    /** The most rows in one transaction. */
    int BATCH = 500;

    /** Works on the next batch; returns how many rows it looked at, 0 when there is nothing more to do today. */
    int batch();
}
