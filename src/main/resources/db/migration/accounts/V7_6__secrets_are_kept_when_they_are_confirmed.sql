-- Whoever looked at a secret that was never confirmed knows it: it is good for nothing any more.
update accounts.account set totp_secret = null, totp_last_step = 0 where totp_confirmed_at is null;
alter table accounts.account add constraint account_totp_confirmed
    check ((totp_secret is null) = (totp_confirmed_at is null));
