package az.rtcm.accounts.internal;

import az.rtcm.shared.Settings;
import az.rtcm.shared.WrongSetting;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.security.crypto.encrypt.AesBytesEncryptor;
import org.springframework.security.crypto.encrypt.AesBytesEncryptor.CipherAlgorithm;
import org.springframework.security.crypto.encrypt.BytesEncryptor;
import org.springframework.security.crypto.keygen.KeyGenerators;
import org.springframework.stereotype.Component;

/**
 * Keeps secrets that the platform must read again, with a key that lies outside of the database: in
 * {@code keys/accounts.key} of the data folder, made at the first start. A copy of the database
 * alone tells none of them.
 */
@Component
class SecretBox {

    private final BytesEncryptor encryptor;

    SecretBox(Settings settings) {
        var key = new SecretKeySpec(key(settings.data().resolve("keys", "accounts.key")), "AES");
        this.encryptor =
                new AesBytesEncryptor(key, KeyGenerators.secureRandom(16), CipherAlgorithm.GCM);
    }

    byte[] closed(byte[] secret) {
        return encryptor.encrypt(secret);
    }

    byte[] opened(byte[] closed) {
        return encryptor.decrypt(closed);
    }

    private static byte[] key(Path file) {
        try {
            Files.createDirectories(file.getParent());
            var onlyOwner = PosixFilePermissions.fromString("rw-------");
            Files.createFile(file, PosixFilePermissions.asFileAttribute(onlyOwner));
            Files.write(file, Digests.random(32));
        } catch (FileAlreadyExistsException e) {
            // made at an earlier start
        } catch (IOException e) {
            throw new WrongSetting("RTCM_DATA: the key cannot be kept in " + file + ": " + e);
        }
        return read(file);
    }

    private static byte[] read(Path file) {
        try {
            var key = Files.readAllBytes(file);
            if (key.length != 32) {
                throw new WrongSetting("RTCM_DATA: " + file + " is no key of this platform");
            }
            return key;
        } catch (IOException e) {
            throw new WrongSetting("RTCM_DATA: the key cannot be read from " + file + ": " + e);
        }
    }
}
