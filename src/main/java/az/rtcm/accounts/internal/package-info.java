/** What lies behind the services of accounts: passwords, codes, passkeys, sessions. */
@NullMarked
package az.rtcm.accounts.internal;

import org.jspecify.annotations.NullMarked;
