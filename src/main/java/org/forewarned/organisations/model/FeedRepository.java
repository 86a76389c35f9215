package org.forewarned.organisations.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.Query;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The order of changes in an organisation. Every row knows which version of it was numbered last: where that is not its version, it is untold. Untold rows,
 * once committed, are numbered by one transaction after the other: the counter's row is locked until the commit. So numbers become visible in their order,
 * and a row that changes meanwhile stays untold. Rows that nobody asks for are never numbered and cost nothing.
 */
@ApplicationScoped
public class FeedRepository {

    private EntityManager em;

    protected FeedRepository() {
    }

    @Inject
    public FeedRepository(EntityManager em) {
        this.em = em;
    }

    /** Of what. */
    public enum Of {
        MEMBERS("membership"), ASSIGNED("assigned");

        private final String table;

        Of(String table) {
            this.table = table;
        }
    }

    /**
     * A row in the order of changes.
     *
     * @param gone whether it belongs to another organisation now
     * @param done whether what it asks is done
     */
    public record Entry(UUID id, long place, boolean gone, boolean done) {
    }

    /** The organisation has a counter from now on. */
    public void open(UUID organisation) {
        if (numbers("select last_no from feed_counter where organisation_id = ?1", organisation).isEmpty()) {
            em.createNativeQuery("insert into feed_counter (organisation_id, last_no) values (?1, 0)").setParameter(1, organisation.toString()).executeUpdate();
        }
    }

    /** The last number that was given. */
    public long last(UUID organisation) {
        return numbers("select last_no from feed_counter where organisation_id = ?1", organisation).stream().findFirst().orElse(0L);
    }

    /** Numbers what is untold, at most so many; returns how many there were. */
    public int number(UUID organisation, Of of, int most) {
        List<Object[]> untold = rows(query("select id, version from " + of.table + " where organisation_id = ?1 and untold = 1", organisation), most);
        List<Object[]> moved = of == Of.ASSIGNED ? List.of()
                : rows(query("select membership_id, change_no from feed_gone where organisation_id = ?1 and change_no = 0", organisation), most);
        if (untold.isEmpty() && moved.isEmpty()) {
            return 0;
        }
        long next = take(organisation, untold.size() + moved.size());
        next = write("update " + of.table + " set change_no = ?, told_version = ? where id = ? and version = ? and organisation_id = ? and untold = 1",
                untold, organisation, next, true);
        write("update feed_gone set change_no = ? where membership_id = ? and organisation_id = ? and change_no = 0", moved, organisation, next, false);
        return Math.max(untold.size(), moved.size());
    }

    /** People after this place, and who has gone to another organisation. */
    public List<Entry> members(UUID organisation, long after, int most) {
        Stream<Entry> here = rows(query("select id, change_no from membership where organisation_id = ?1 and untold = 0 and change_no > ?2"
                + " order by organisation_id, untold, change_no", organisation).setParameter(2, after), most).stream().map(row -> entry(row, false, false));
        Stream<Entry> gone = rows(query("select membership_id, change_no from feed_gone where organisation_id = ?1 and change_no > ?2 order by change_no",
                organisation).setParameter(2, after), most).stream().map(row -> entry(row, true, false));
        return Stream.concat(here, gone).sorted(java.util.Comparator.comparingLong(Entry::place)).limit(most).toList();
    }

    /** What is asked of people, after this place. */
    public List<Entry> assigned(UUID organisation, long after, int most) {
        return rows(query("select id, change_no, done_at from assigned where organisation_id = ?1 and untold = 0 and change_no > ?2"
                + " order by organisation_id, untold, change_no", organisation).setParameter(2, after), most).stream()
                .map(row -> entry(row, false, row[2] != null)).toList();
    }

    public Map<UUID, Assigned> rows(Collection<UUID> ids) {
        return ids.isEmpty() ? Map.of() : em.createQuery("select a from Assigned a where a.id in :ids", Assigned.class).setParameter("ids", ids).getResultStream()
                .collect(Collectors.toMap(Assigned::id, Function.identity()));
    }

    /** These people move to another organisation: this one's systems are told that they, and what was asked of them, are gone. */
    public void leave(UUID organisation, Collection<UUID> memberships) {
        for (UUID membership : memberships) {
            em.createNativeQuery("delete from feed_gone where organisation_id = ?1 and membership_id = ?2").setParameter(1, organisation.toString())
                    .setParameter(2, membership.toString()).executeUpdate();
            em.createNativeQuery("insert into feed_gone (organisation_id, membership_id, change_no) values (?1, ?2, 0)").setParameter(1, organisation.toString())
                    .setParameter(2, membership.toString()).executeUpdate();
            touch(membership);
        }
    }

    /** What was asked of this person is told again. */
    public void touch(UUID membership) {
        em.createNativeQuery("update assigned set told_version = -1 where membership_id = ?1").setParameter(1, membership.toString()).executeUpdate();
    }

    private long take(UUID organisation, int count) {
        em.createNativeQuery("update feed_counter set last_no = last_no + ?1 where organisation_id = ?2").setParameter(1, count)
                .setParameter(2, organisation.toString()).executeUpdate();
        return last(organisation) - count + 1;
    }

    /** Gives the rows one number after the other; returns the next. */
    private long write(String update, List<Object[]> rows, UUID organisation, long first, boolean versioned) {
        long number = first;
        try (PreparedStatement statement = em.unwrap(Connection.class).prepareStatement(update)) {
            for (Object[] row : rows) {
                int at = 0;
                statement.setLong(++at, number++);
                if (versioned) {
                    statement.setInt(++at, ((Number) row[1]).intValue());
                }
                statement.setString(++at, row[0].toString());
                if (versioned) {
                    statement.setInt(++at, ((Number) row[1]).intValue());
                }
                statement.setString(++at, organisation.toString());
                statement.addBatch();
            }
            statement.executeBatch();
            return number;
        } catch (SQLException broken) {
            throw new PersistenceException("changes could not be numbered", broken);
        }
    }

    private Query query(String sql, UUID organisation) {
        return em.createNativeQuery(sql).setParameter(1, organisation.toString());
    }

    private List<Long> numbers(String sql, UUID organisation) {
        List<?> found = query(sql, organisation).getResultList();
        return found.stream().map(number -> ((Number) number).longValue()).toList();
    }

    private static List<Object[]> rows(Query query, int most) {
        List<?> found = query.setMaxResults(most).getResultList();
        return found.stream().map(Object[].class::cast).toList();
    }

    private static Entry entry(Object[] row, boolean gone, boolean done) {
        return new Entry(UUID.fromString(row[0].toString()), ((Number) row[1]).longValue(), gone, done);
    }
}
