package az.rtcm.files;

/**
 * A file that is kept.
 *
 * @param name as it was handed in, without folders
 * @param type media type found in the content, not the one that was claimed
 * @param size in bytes
 * @param sha256 digest of the content in hexadecimal, and its identity on the disk
 */
public record StoredFile(FileId id, String name, String type, long size, String sha256) {}
