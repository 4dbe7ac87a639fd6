-- As long as the forms allow; rows from before are not looked at again.
alter table directory.person
    add constraint person_latin_given_length check (length(latin_given) <= 100) not valid,
    add constraint person_latin_family_length check (length(latin_family) <= 100) not valid,
    add constraint person_native_name_length check (length(native_name) <= 200) not valid,
    add constraint person_patronymic_length check (length(patronymic) <= 100) not valid,
    add constraint person_email_length check (length(email) <= 254) not valid,
    add constraint person_language_code check (language ~ '^[a-z]{2,3}$') not valid;
