extension Settings {
    /// Larger than the settings of a hundred thousand bots.
    private static let largestFile = 32 << 20

    /// Reads `bots.json` and `mio.env` and checks them whole.
    ///
    /// `presets` are those that bots may name; `nil` leaves names unchecked. `tokens` says whether tokens and keys may
    /// be missing.
    static func load(
        from source: SettingsSource, presets: PresetCatalog?, tokens: CredentialRule = .required
    ) -> SettingsLoad {
        let variables = environmentFile(of: source)
        let values = ValueResolver(
            directory: source.directory, environmentFile: source.environmentFileName,
            fileVariables: variables.variables, processVariables: source.environment)
        var reader = SettingsReader(file: source.fileName, values: values, presets: presets, credentials: tokens)
        let settings = document(of: source, &reader).flatMap { reader.settings(in: $0) }
        let problems = variables.problems + reader.problems.sorted { $0.position < $1.position }
        guard problems.isEmpty, let settings else {
            return SettingsLoad(
                result: .failure(SettingsFailure(problems: problems)), namedFiles: reader.namedFiles)
        }
        return SettingsLoad(result: .success(settings), namedFiles: reader.namedFiles)
    }

    private static func document(of source: SettingsSource, _ reader: inout SettingsReader) -> JSONDocument? {
        let bytes: [UInt8]
        do throws(TextFile.Failure) {
            bytes = try TextFile.read(source.path, limit: largestFile)
        } catch {
            reader.refuse(at: TextPosition(), path: "", "the file \(error.message)")
            return nil
        }
        do throws(JSONSyntaxError) {
            return try JSONDocument(parsing: bytes)
        } catch {
            reader.refuse(at: error.position, path: "", error.message)
            return nil
        }
    }

    private static func environmentFile(of source: SettingsSource) -> EnvironmentFile {
        do throws(TextFile.Failure) {
            let bytes = try TextFile.read(source.environmentPath, limit: largestFile)
            return EnvironmentFile(parsing: bytes, file: source.environmentFileName)
        } catch .missing {
            return EnvironmentFile(parsing: [], file: source.environmentFileName)
        } catch {
            return EnvironmentFile(unreadable: error, file: source.environmentFileName)
        }
    }
}
