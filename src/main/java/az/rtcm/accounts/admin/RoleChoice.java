package az.rtcm.accounts.admin;

import org.jspecify.annotations.Nullable;

/** A form in which a role is chosen, and for whom. */
interface RoleChoice {

    @Nullable String role();

    @Nullable String organisation();

    @Nullable String country();

    @Nullable Boolean deputy();
}
