-- What was loaded as first data is recognised by this, whatever people make of its number.
alter table pledges.pledge add column first_data text unique;
update pledges.pledge set first_data = 'rtcm-pledge' where id = (
    select p.id from pledges.pledge p
    left join pledges.slug s on s.subject = p.id and s.language = 'en'
        and s.slug = 'regional-training-centre-on-migration'
    where p.number = 'RTCM-1' or s.slug is not null
    order by p.number = 'RTCM-1' desc limit 1);

-- Two files may have the same description: only the same content is the same evidence.
alter table pledges.evidence add column file_sha256 text;
update pledges.evidence e set file_sha256 = f.sha256 from files.file f where f.id = e.file_id;
alter table pledges.evidence add check ((file_sha256 is null) = (file_id is null));
drop index pledges.evidence_once;
create unique index evidence_once on pledges.evidence (pledge_id, kind, md5(text::text),
    coalesce(address, ''), coalesce(session_id::text, ''), coalesce(file_sha256, ''));

-- The last line of defence against texts without end; what was signed can never be shortened again.
alter table pledges.pledge add constraint texts_end check
    (length(name::text) + length(title::text) + length(summary::text) + length(text::text)
        + length(footnote::text) <= 200000) not valid;
alter table pledges.status_change add constraint note_ends check (length(note::text) <= 20000) not valid;
alter table pledges.dated_update add constraint text_ends check (length(text::text) <= 30000) not valid;
alter table pledges.evidence add constraint text_ends check (length(text::text) <= 20000) not valid;
