# Makes the ARFF files of this folder from data sets found in Debian packages.
#
#   Rscript make.R [PREFIX [OUTDIR]]
#
# PREFIX  where the packages are installed or unpacked (default /usr)
# OUTDIR  where the ARFF files go (default: the current folder)
#
# It reads these packages (Debian 12 "bookworm"):
#   weka            3.6.14-3
#   python3-sklearn 1.2.1+dfsg-1
#   r-cran-mlbench  2.1-3-1
# It needs base R only (package r-base-core; made with R 4.2.2).
#
# Running it again gives the same bytes. Every down-sampling starts from the
# same seed and the same kind of random numbers, so no file depends on another.

SEED <- 1
seed <- function() set.seed(SEED, kind = "Mersenne-Twister",
                            normal.kind = "Inversion",
                            sample.kind = "Rejection")

args <- commandArgs(trailingOnly = TRUE)
prefix <- if (length(args) >= 1) args[1] else "/usr"
outdir <- if (length(args) >= 2) args[2] else "."
dir.create(outdir, showWarnings = FALSE, recursive = TRUE)

WEKA <- "share/doc/weka/examples"
SKLEARN <- "lib/python3/dist-packages/sklearn/datasets/data"
MLBENCH <- "lib/R/site-library/mlbench/data"

# ---- reading -----------------------------------------------------------

# The file, or its gzipped form: readLines opens both.
find.source <- function(...) {
  path <- file.path(prefix, ...)
  for (p in c(path, paste0(path, ".gz"))) if (file.exists(p)) return(p)
  stop("not found (is the package installed?): ", path, call. = FALSE)
}

read.lines <- function(...) {
  con <- gzfile(find.source(...), "rt")
  on.exit(close(con))
  sub("\r$", "", readLines(con, warn = FALSE))
}

# A dense ARFF file whose attributes are numeric, the class last.
read.weka <- function(name) {
  lines <- read.lines(WEKA, paste0(name, ".arff"))
  lines <- lines[!grepl("^\\s*(%|$)", lines)]
  start <- grep("^@data", lines, ignore.case = TRUE)
  head <- grep("^@attribute", lines[seq_len(start)], ignore.case = TRUE,
               value = TRUE)
  d <- read.csv(text = lines[-seq_len(start)], header = FALSE, quote = "'",
                na.strings = "?", strip.white = TRUE, stringsAsFactors = FALSE)
  names(d) <- sub("^\\S+\\s+'?([^' \t]+).*$", "\\1", head)
  list(x = d[-ncol(d)], y = d[[ncol(d)]])
}

read.sklearn <- function(name, skip) {
  lines <- read.lines(SKLEARN, name)
  d <- read.csv(text = lines[seq.int(skip + 1, length(lines))], header = FALSE)
  list(x = d[-ncol(d)], y = d[[ncol(d)]])
}

read.mlbench <- function(name) {
  env <- new.env()
  load(find.source(MLBENCH, paste0(name, ".rda")), envir = env)
  env[[name]]
}

# ---- writing -----------------------------------------------------------

# The shortest decimal that reads back as the same number: at most 15
# significant digits, no trailing zeros, no exponent.
number <- function(v) {
  u <- unique(v)
  s <- vapply(u, function(a) if (is.na(a)) "?" else
    format(a, digits = 15, scientific = FALSE, trim = TRUE), "")
  s[s == "-0"] <- "0"
  back <- suppressWarnings(as.numeric(s))
  stopifnot(identical(is.na(back), is.na(u)), all(back == u, na.rm = TRUE))
  s[match(v, u)]
}

# Keeps `keep` (row numbers, in the original order), writes the file and
# checks it against the numbers of rows, attributes and outliers we expect.
write.set <- function(name, source, task, x, outlier, n, d, outliers,
                      keep = seq_along(outlier)) {
  x <- x[keep, , drop = FALSE]
  outlier <- outlier[keep]
  stopifnot(!is.unsorted(keep, strictly = TRUE), !anyNA(outlier),
            nrow(x) == n, ncol(x) == d, sum(outlier) == outliers,
            all(vapply(x, is.numeric, NA)),
            !any(vapply(x, function(v) any(is.infinite(v) | is.nan(v)), NA)))
  att <- gsub("[^A-Za-z0-9_-]", "_", names(x))
  stopifnot(!anyDuplicated(c(tolower(att), "class")))
  cols <- c(lapply(unname(x), number), list(ifelse(outlier, "outlier", "normal")))
  con <- file(file.path(outdir, paste0(name, ".arff")), "wb")
  on.exit(close(con))
  writeLines(c(paste("% Source:", source),
               paste("% Task:", task),
               "% Made by make.R, see README.md",
               paste("@relation", name),
               paste("@attribute", att, "numeric"),
               "@attribute class {normal,outlier}",
               "@data",
               do.call(paste, c(cols, sep = ","))), con, sep = "\n")
  cat(sprintf("%-12s n=%d d=%d outliers=%d (%.2f %%)\n", name, n, d, outliers,
              100 * outliers / n))
}

# All rows for which `all` is true and a random `k` of those where `some` is.
down.sample <- function(all, some, k) {
  seed()
  sort(c(which(all), sample(which(some), k)))
}

# ---- the sets ----------------------------------------------------------

s <- read.weka("ionosphere")
write.set("ionosphere", "Debian package weka, ionosphere.arff (UCI Ionosphere)",
          "outlier = class b (bad radar return)",
          s$x, s$y == "b", n = 351, d = 34, outliers = 126)

s <- read.weka("glass")
write.set("glass", "Debian package weka, glass.arff (UCI Glass Identification)",
          "outlier = class tableware (UCI class 6)",
          s$x, s$y == "tableware", n = 214, d = 9, outliers = 9)

s <- read.weka("diabetes")
write.set("pima", "Debian package weka, diabetes.arff (Pima Indians Diabetes)",
          "outlier = class tested_positive",
          s$x, s$y == "tested_positive", n = 768, d = 8, outliers = 268)

a <- read.weka("segment-challenge")
b <- read.weka("segment-test")
s <- list(x = rbind(a$x, b$x), y = c(a$y, b$y))
write.set("segment",
          "Debian package weka, segment-challenge.arff then segment-test.arff (UCI Image Segmentation)",
          "outlier = class grass, down-sampled to 50 rows; normal = all other classes",
          s$x, s$y == "grass", n = 2030, d = 19, outliers = 50,
          keep = down.sample(s$y != "grass", s$y == "grass", 50))

s <- read.weka("unbalanced")
write.set("unbalanced", "Debian package weka, unbalanced.arff",
          "outlier = class Active",
          s$x, s$y == "Active", n = 856, d = 32, outliers = 12)

# In the file 0 is malignant and 1 is benign, as its first line says.
s <- read.sklearn("breast_cancer.csv", skip = 1)
m <- c("radius", "texture", "perimeter", "area", "smoothness", "compactness",
       "concavity", "concave_points", "symmetry", "fractal_dimension")
names(s$x) <- c(paste0("mean_", m), paste0(m, "_error"), paste0("worst_", m))
write.set("wdbc",
          "Debian package python3-sklearn, breast_cancer.csv (UCI Breast Cancer Wisconsin Diagnostic)",
          "outlier = malignant, down-sampled to 21 rows; normal = benign",
          s$x, s$y == 0, n = 378, d = 30, outliers = 21,
          keep = down.sample(s$y == 1, s$y == 0, 21))

s <- read.sklearn("digits.csv", skip = 0)
names(s$x) <- paste("pixel", rep(0:7, each = 8), rep(0:7, 8), sep = "_")
write.set("digits",
          "Debian package python3-sklearn, digits.csv (test part of UCI Optical Recognition of Handwritten Digits)",
          "outlier = digit 0, down-sampled to 50 rows; normal = digits 1 to 9",
          s$x, s$y == 0, n = 1669, d = 64, outliers = 50,
          keep = down.sample(s$y != 0, s$y == 0, 50))

s <- read.mlbench("BreastCancer")
x <- s[setdiff(names(s), c("Id", "Class"))]
x[] <- lapply(x, function(f) as.numeric(as.character(f)))
stopifnot(sum(is.na(x)) == 16)
write.set("breastw",
          "Debian package r-cran-mlbench, BreastCancer (UCI Breast Cancer Wisconsin Original)",
          "outlier = malignant; 16 missing values in Bare_nuclei",
          x, s$Class == "malignant", n = 699, d = 9, outliers = 241)

s <- read.mlbench("Satellite")
x <- s[setdiff(names(s), "classes")]
y <- as.character(s$classes)
write.set("satellite",
          "Debian package r-cran-mlbench, Satellite (UCI Statlog Landsat Satellite)",
          "outlier = cotton crop, damp grey soil, vegetation stubble (the three smallest classes)",
          x, y %in% c("cotton crop", "damp grey soil", "vegetation stubble"),
          n = 6435, d = 36, outliers = 2036)
write.set("satimage-2",
          "Debian package r-cran-mlbench, Satellite (UCI Statlog Landsat Satellite)",
          "outlier = cotton crop (class 2), down-sampled to 71 rows; normal = all other classes",
          x, y == "cotton crop", n = 5803, d = 36, outliers = 71,
          keep = down.sample(y != "cotton crop", y == "cotton crop", 71))

s <- read.mlbench("Shuttle")
y <- as.character(s$Class)
write.set("shuttle",
          "Debian package r-cran-mlbench, Shuttle (UCI Statlog Shuttle)",
          "normal = Rad.Flow (class 1); outlier = all other classes but High (class 4), which is left out",
          s[setdiff(names(s), "Class")], y != "Rad.Flow",
          n = 49097, d = 9, outliers = 3511, keep = which(y != "High"))

# V1 is the speaker. mlbench has nine numbers per row where UCI has ten.
s <- read.mlbench("Vowel")
y <- as.character(s$Class)
write.set("vowel",
          "Debian package r-cran-mlbench, Vowel (UCI Connectionist Bench, Deterding vowels)",
          "outlier = vowel hid, down-sampled to 50 rows; normal = the ten other vowels",
          s[setdiff(names(s), c("V1", "Class"))], y == "hid",
          n = 950, d = 9, outliers = 50,
          keep = down.sample(y != "hid", y == "hid", 50))

s <- read.mlbench("LetterRecognition")
normal <- s$lettr %in% c("E", "F", "H")
write.set("letter",
          "Debian package r-cran-mlbench, LetterRecognition (UCI Letter Recognition)",
          "normal = letters E, F and H; outlier = 100 rows sampled from the other 23 letters",
          s[setdiff(names(s), "lettr")], !normal,
          n = sum(normal) + 100, d = 16, outliers = 100,
          keep = down.sample(normal, !normal, 100))
