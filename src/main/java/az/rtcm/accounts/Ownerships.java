package az.rtcm.accounts;

import az.rtcm.audit.Audit;
import az.rtcm.directory.People;
import org.springframework.stereotype.Component;

/** Makes the {@link Ownership} of a module’s things. */
@Component
public class Ownerships {

    private final OwnerRows rows;
    private final Accounts accounts;
    private final People people;
    private final Access access;
    private final Audit audit;

    Ownerships(OwnerRows rows, Accounts accounts, People people, Access access, Audit audit) {
        this.rows = rows;
        this.accounts = accounts;
        this.people = people;
        this.access = access;
        this.audit = audit;
    }

    public Ownership of(Ownership.Kind kind) {
        return new Ownership(kind, rows, accounts, people, access, audit);
    }
}
