package az.rtcm.accounts.internal;

import az.rtcm.accounts.Account;
import az.rtcm.accounts.Accounts;
import az.rtcm.directory.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Accounts of two persons who become one, and of one who becomes two again. */
@Component
class MergedAccounts {

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final OpenSessions sessions;
    private final AccountMails letters;

    MergedAccounts(
            JdbcClient jdbc, Accounts accounts, OpenSessions sessions, AccountMails letters) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.sessions = sessions;
        this.letters = letters;
    }

    /** What became of the account of the merged person. */
    enum Fate {
        NONE,
        MOVED,
        LOCKED
    }

    /**
     * The account that stays is that of the person who stays; the other is locked, unless the one
     * that would stay was never taken over.
     */
    Fate merge(PersonId from, PersonId into) {
        var merged = accounts.find(from).orElse(null);
        if (merged == null) {
            return Fate.NONE;
        }
        sessions.endAll(from, null);
        var staying = accounts.find(into).orElse(null);
        if (staying != null && merged.hasPassword() && !staying.hasPassword()) {
            close(staying);
            staying = null;
        }
        if (staying == null) {
            move(from, into);
            return Fate.MOVED;
        }
        if (merged.isLocked()) {
            return Fate.NONE;
        }
        accounts.lock(from, "merged with another account");
        letters.send(into, merged.email(), "merged", "/sign-in");
        return Fate.LOCKED;
    }

    /** As it was before, if it still is what the merge made of it. */
    void separate(PersonId person, PersonId from, Fate fate) {
        sessions.endAll(from, null);
        switch (fate) {
            case MOVED -> {
                if (accounts.find(person).isEmpty()) {
                    move(from, person);
                }
            }
            case LOCKED -> accounts.unlock(person);
            case NONE -> {}
        }
    }

    /** With what hangs on it, and with the links of this module that wait for an answer. */
    private void move(PersonId from, PersonId into) {
        jdbc.sql("update accounts.account set person_id = :into where person_id = :from")
                .param("from", from.value())
                .param("into", into.value())
                .update();
        jdbc.sql(
                        """
                        update accounts.personal_link set person_id = :into, subject_id = :into
                         where person_id = :from and subject_id = :from and used_at is null
                           and purpose in ('accounts.password', 'accounts.address')
                        """)
                .param("from", from.value())
                .param("into", into.value())
                .update();
    }

    private void close(Account unanswered) {
        jdbc.sql("delete from accounts.account where person_id = :person and password is null")
                .param("person", unanswered.person().value())
                .update();
    }
}
