package az.rtcm.accounts;

import az.rtcm.directory.MergeRule;
import az.rtcm.directory.PersonId;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Roles follow a merge, and of two accounts one is locked: what only an administrator gives and
 * takes is not given and taken by merging either.
 */
@Component
class MergingRule implements MergeRule {

    private final AccountRows rows;
    private final Grants grants;
    private final Access access;

    MergingRule(AccountRows rows, Grants grants, Access access) {
        this.rows = rows;
        this.grants = grants;
        this.access = access;
    }

    @Override
    public boolean allows(Set<PersonId> concerned) {
        return access.has(Role.ADMINISTRATOR)
                || !(haveSeveralAccounts(concerned) || holdRoles(concerned));
    }

    private boolean haveSeveralAccounts(Set<PersonId> concerned) {
        return concerned.stream().filter(person -> rows.find(person).isPresent()).count() > 1;
    }

    private boolean holdRoles(Set<PersonId> concerned) {
        return concerned.stream()
                .flatMap(person -> grants.current(person).stream())
                .anyMatch(grant -> grant.role() != Role.PARTICIPANT);
    }
}
