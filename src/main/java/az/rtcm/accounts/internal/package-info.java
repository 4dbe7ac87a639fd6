/** What lies behind the services of accounts: passwords, codes, sessions. */
@NullMarked
package az.rtcm.accounts.internal;

import org.jspecify.annotations.NullMarked;
