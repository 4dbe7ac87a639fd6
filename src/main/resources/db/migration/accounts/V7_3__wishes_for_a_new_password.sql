-- Whoever forgot the password: noted at once for known and unknown addresses alike, dealt with afterwards.
create table accounts.reset_request (
    id       uuid primary key,
    email    text not null,
    asked_at timestamptz not null
);
