package org.forewarned.platform;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.annotation.Resource;
import java.util.concurrent.ThreadLocalRandom;

/** Carries out {@link Retrying}: outside the transaction's interceptor, so that each try has its own. */
@Retrying
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 100)
public class RetryingInterceptor {

    private static final int TRIES = 3;

    @Resource
    private TransactionSynchronizationRegistry transactions;

    @AroundInvoke
    public Object retry(InvocationContext call) throws Exception {
        if (transactions.getTransactionStatus() != Status.STATUS_NO_TRANSACTION) {
            return call.proceed();
        }
        for (int tried = 1;; tried++) {
            try {
                return call.proceed();
            } catch (Exception e) {
                if (tried == TRIES || !crossed(e)) {
                    throw e;
                }
                Thread.sleep(ThreadLocalRandom.current().nextLong(5, 40L * tried));
            }
        }
    }

    /** Whether this says that two transactions met, or that the database could not go on: then another try may succeed. */
    public static boolean crossed(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof PersistenceException || cause instanceof RollbackException || cause instanceof java.sql.SQLException) {
                return true;
            }
        }
        return false;
    }
}
