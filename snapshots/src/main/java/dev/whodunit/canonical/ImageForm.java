package dev.whodunit.canonical;

import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;

/** Images: their lines of pixels, each as red, green, blue and opacity in eight bits, whatever the image keeps them as. */
final class ImageForm implements Form.Composite {

    static final ImageForm INSTANCE = new ImageForm();

    private static final Shape SHAPE = Shape.of(Shape.Kind.LIST, "Image");

    private ImageForm() {}

    @Override
    public Shape shape() {
        return SHAPE;
    }

    @Override
    public long size(Object value) {
        return ((BufferedImage) value).getHeight();
    }

    @Override
    public Cursor open(Object value) {
        BufferedImage image = (BufferedImage) value;
        return new Cursor() {
            private int next;

            @Override
            public boolean advance(Visitor visitor) {
                while (next < image.getHeight()) {
                    visitor.bytes(line(image, next++));
                    if (!visitor.more()) {
                        return false;
                    }
                }
                return true;
            }
        };
    }

    private static ByteBuffer line(BufferedImage image, int y) {
        int[] pixels = image.getRGB(0, y, image.getWidth(), 1, null, 0, image.getWidth());
        ByteBuffer bytes = ByteBuffer.allocate(Integer.BYTES * pixels.length);
        bytes.asIntBuffer().put(pixels);
        return bytes;
    }
}
