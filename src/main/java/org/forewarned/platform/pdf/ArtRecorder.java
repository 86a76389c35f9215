package org.forewarned.platform.pdf;

import com.github.weisj.jsvg.renderer.output.Output;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.Paint;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.ImageObserver;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Takes down what the SVG library draws. Gradients, pictures and writing inside a drawing are refused: our own have none. */
final class ArtRecorder implements Output {

    private static final float ALL = 255;

    private final List<Art.Layer> layers;
    private AffineTransform transform = new AffineTransform();
    private Color paint = Color.BLACK;
    private Stroke stroke = new BasicStroke();
    private float opacity = 1;

    ArtRecorder() {
        this(new ArrayList<>());
    }

    private ArtRecorder(List<Art.Layer> layers) {
        this.layers = layers;
    }

    List<Art.Layer> layers() {
        return List.copyOf(layers);
    }

    @Override
    public void fillShape(Shape shape) {
        float seen = opacity * paint.getAlpha() / ALL;
        if (seen > 0) {
            layers.add(Art.Layer.of(transform.createTransformedShape(shape), paint.getRGB() & 0xffffff, seen));
        }
    }

    @Override
    public void drawShape(Shape shape) {
        fillShape(stroke.createStrokedShape(shape));
    }

    @Override
    public void setPaint(Paint wanted) {
        if (!(wanted instanceof Color colour)) {
            throw new IllegalArgumentException("only plain colours are drawn here");
        }
        paint = colour;
    }

    @Override
    public void setPaint(Supplier<Paint> wanted) {
        setPaint(wanted.get());
    }

    @Override
    public void setStroke(Stroke wanted) {
        stroke = wanted;
    }

    @Override
    public Stroke stroke() {
        return stroke;
    }

    @Override
    public Output createChild() {
        ArtRecorder child = new ArtRecorder(layers);
        child.transform = new AffineTransform(transform);
        child.paint = paint;
        child.stroke = stroke;
        child.opacity = opacity;
        return child;
    }

    @Override
    public SafeState safeState() {
        AffineTransform oldTransform = new AffineTransform(transform);
        Color oldPaint = paint;
        Stroke oldStroke = stroke;
        float oldOpacity = opacity;
        return () -> {
            transform = oldTransform;
            paint = oldPaint;
            stroke = oldStroke;
            opacity = oldOpacity;
        };
    }

    @Override
    public AffineTransform transform() {
        return new AffineTransform(transform);
    }

    @Override
    public void setTransform(AffineTransform wanted) {
        transform = new AffineTransform(wanted);
    }

    @Override
    public void applyTransform(AffineTransform more) {
        transform.concatenate(more);
    }

    @Override
    public void rotate(double angle) {
        transform.rotate(angle);
    }

    @Override
    public void scale(double x, double y) {
        transform.scale(x, y);
    }

    @Override
    public void translate(double x, double y) {
        transform.translate(x, y);
    }

    @Override
    public float currentOpacity() {
        return opacity;
    }

    @Override
    public void applyOpacity(float more) {
        opacity *= more;
    }

    @Override
    public void applyClip(Shape clip) {
        // whoever draws the picture clips it to its frame
    }

    @Override
    public void setClip(Shape clip) {
        // as above
    }

    @Override
    public Rectangle2D clipBounds() {
        return new Rectangle2D.Float(-10_000, -10_000, 20_000, 20_000);
    }

    @Override
    public void drawImage(BufferedImage image) {
        throw pictureInside();
    }

    @Override
    public void drawImage(Image image, ImageObserver observer) {
        throw pictureInside();
    }

    @Override
    public void drawImage(Image image, AffineTransform at, ImageObserver observer) {
        throw pictureInside();
    }

    private static IllegalArgumentException pictureInside() {
        return new IllegalArgumentException("a picture inside a drawing is not drawn here");
    }

    @Override
    public Optional<Float> contextFontSize() {
        return Optional.empty();
    }

    @Override
    public void dispose() {
        // nothing is held
    }

    @Override
    public void debugPaint(Consumer<Graphics2D> painter) {
        // nobody looks
    }

    @Override
    public RenderingHints renderingHints() {
        return new RenderingHints(null);
    }

    @Override
    public Object renderingHint(RenderingHints.Key key) {
        return null;
    }

    @Override
    public void setRenderingHint(RenderingHints.Key key, Object value) {
        // shapes have no grain
    }

    @Override
    public boolean supportsFilters() {
        return false;
    }

    @Override
    public boolean supportsColors() {
        return true;
    }
}
