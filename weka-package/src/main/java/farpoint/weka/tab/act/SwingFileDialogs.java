package farpoint.weka.tab.act;

import java.awt.Component;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javax.swing.JFileChooser;
import javax.swing.JOptionPane;
import javax.swing.filechooser.FileNameExtensionFilter;

/** Dialogs of Swing, which remember the folder. */
public final class SwingFileDialogs implements FileDialogs {
    private File folder = new File(System.getProperty("user.dir"));

    @Override
    public Optional<Path> open(Component parent, Kind kind) {
        JFileChooser chooser = chooser(kind);
        return chooser.showOpenDialog(parent) == JFileChooser.APPROVE_OPTION
                ? Optional.of(chosen(chooser).toPath())
                : Optional.empty();
    }

    @Override
    public Optional<Path> save(Component parent, Kind kind, String proposal) {
        JFileChooser chooser = chooser(kind);
        chooser.setSelectedFile(new File(folder, proposal));
        while (chooser.showSaveDialog(parent) == JFileChooser.APPROVE_OPTION) {
            Path file = named(chosen(chooser).toPath(), kind);
            if (!Files.exists(file) || isToBeReplaced(parent, file)) {
                return Optional.of(file);
            }
        }
        return Optional.empty();
    }

    private JFileChooser chooser(Kind kind) {
        JFileChooser chooser = new JFileChooser(folder);
        chooser.setDialogTitle(kind.title());
        chooser.setFileFilter(new FileNameExtensionFilter(kind.description(), kind.endings()));
        return chooser;
    }

    private File chosen(JFileChooser chooser) {
        File file = chooser.getSelectedFile();
        folder = file.getParentFile() == null ? folder : file.getParentFile();
        return file;
    }

    /** A name without any ending gets that of the kind. */
    static Path named(Path file, Kind kind) {
        String name = String.valueOf(file.getFileName());
        return name.indexOf('.') > 0 ? file : file.resolveSibling(name + "." + kind.endings()[0]);
    }

    private static boolean isToBeReplaced(Component parent, Path file) {
        return JOptionPane.showConfirmDialog(
                        parent,
                        "There is a file '" + file.getFileName() + "'. Replace it?",
                        "Replace file",
                        JOptionPane.YES_NO_OPTION,
                        JOptionPane.WARNING_MESSAGE)
                == JOptionPane.YES_OPTION;
    }
}
