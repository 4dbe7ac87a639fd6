package az.rtcm.accounts.internal;

import az.rtcm.accounts.Accounts;
import az.rtcm.directory.People;
import az.rtcm.directory.PersonId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.stereotype.Component;

/** Accounts as authenticators know them; nothing is kept besides the account itself. */
@Component
class PasskeyHolders implements PublicKeyCredentialUserEntityRepository {

    private final Accounts accounts;
    private final People people;

    PasskeyHolders(Accounts accounts, People people) {
        this.accounts = accounts;
        this.people = people;
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findById(Bytes handle) {
        return holder(PasskeyRows.person(handle));
    }

    /**
     * @param person as sessions name the reader: by the id
     */
    @Override
    public @Nullable PublicKeyCredentialUserEntity findByUsername(String person) {
        return holder(new PersonId(UUID.fromString(person)));
    }

    @Override
    public void save(PublicKeyCredentialUserEntity holder) {
        throw new UnsupportedOperationException("accounts are opened by administrators");
    }

    @Override
    public void delete(Bytes handle) {
        throw new UnsupportedOperationException("accounts are erased by administrators");
    }

    private @Nullable PublicKeyCredentialUserEntity holder(PersonId person) {
        return accounts.find(person)
                .map(
                        account ->
                                ImmutablePublicKeyCredentialUserEntity.builder()
                                        .id(PasskeyRows.handle(person))
                                        .name(account.email())
                                        .displayName(
                                                people.find(person)
                                                        .map(found -> found.name().latin())
                                                        .orElse(account.email()))
                                        .build())
                .orElse(null);
    }
}
