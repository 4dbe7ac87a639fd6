package az.rtcm.certificates.paper;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Map;
import javax.imageio.ImageIO;

/** An address as a square that a telephone reads; a quarter of it may be damaged. */
final class QrCode {

    private static final int PIXELS_A_MODULE = 12;
    private static final int DARK = 0x12324a;
    private static final int LIGHT = 0xffffff;

    private QrCode() {}

    /**
     * The picture as a {@code data:} address, without the quiet zone: the sheet around it is it.
     */
    static String dataAddress(String content) {
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(png(modules(content)));
    }

    private static BitMatrix modules(String content) {
        try {
            return new QRCodeWriter()
                    .encode(
                            content,
                            BarcodeFormat.QR_CODE,
                            0,
                            0,
                            Map.of(
                                    EncodeHintType.MARGIN,
                                    0,
                                    EncodeHintType.ERROR_CORRECTION,
                                    ErrorCorrectionLevel.Q));
        } catch (WriterException e) {
            throw new IllegalArgumentException("too long for a QR code: " + content, e);
        }
    }

    private static byte[] png(BitMatrix modules) {
        int side = modules.getWidth() * PIXELS_A_MODULE;
        var picture = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < side; x++) {
            for (int y = 0; y < side; y++) {
                boolean dark = modules.get(x / PIXELS_A_MODULE, y / PIXELS_A_MODULE);
                picture.setRGB(x, y, dark ? DARK : LIGHT);
            }
        }
        try (var png = new ByteArrayOutputStream()) {
            ImageIO.write(picture, "png", png);
            return png.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
