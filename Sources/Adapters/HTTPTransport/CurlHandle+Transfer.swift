import CLibcurl
import Foundation

extension CurlHandle {
    /// Makes a new or reset handle carry `transfer`, which must outlive it there.
    func prepare(_ transfer: Transfer, options: TransferOptions) {
        prepareConnection(transfer.plan, options: options)
        prepareRequest(transfer.plan)
        prepareCallbacks(transfer)
    }

    private func prepareConnection(_ plan: TransferPlan, options: TransferOptions) {
        let settings = options.settings
        set(CURLOPT_NOSIGNAL, 1)
        set(CURLOPT_PROTOCOLS_STR, "http,https")
        set(CURLOPT_HTTP_VERSION, CURL_HTTP_VERSION_1_1)
        // Our own timer decides; libcurl must know it too, to try the next address in time.
        let wait = plan.deadlines.connect.map { min(max(1, Int($0 / .milliseconds(1))), Int(Int32.max)) }
        set(CURLOPT_CONNECTTIMEOUT_MS, wait ?? Int(Int32.max))
        set(CURLOPT_FRESH_CONNECT, plan.needsFreshConnection ? 1 : 0)
        set(CURLOPT_TCP_KEEPALIVE, 1)
        set(CURLOPT_TCP_KEEPIDLE, 30)
        set(CURLOPT_TCP_KEEPINTVL, 15)
        if settings.forcesIPv4 { set(CURLOPT_IPRESOLVE, Int(CURL_IPRESOLVE_V4)) }
        // Without these two the environment would choose the proxy.
        set(CURLOPT_PROXY, settings.proxy ?? "")
        set(CURLOPT_NOPROXY, "")
        set(CURLOPT_SUPPRESS_CONNECT_HEADERS, 1)
        if let file = settings.caFile { set(CURLOPT_CAINFO, file) }
        // libcurl keeps the parsed certificates for all connections only when no folder is to be searched too.
        set(CURLOPT_CAPATH, nil)
        // A poll mostly waits: a small buffer keeps thousands of them cheap.
        if plan.pool == .polls { set(CURLOPT_BUFFERSIZE, 4096) }
    }

    private func prepareRequest(_ plan: TransferPlan) {
        set(CURLOPT_URL, plan.url)
        set(CURLOPT_ACCEPT_ENCODING, "")
        set(CURLOPT_HTTPHEADER, plan.headerLines)
        if let body = plan.body {
            body.withUnsafeBytes(setBody)
        } else if plan.method == "POST" {
            setBody(UnsafeRawBufferPointer(start: nil, count: 0))
        } else if plan.method == "HEAD" {
            set(CURLOPT_NOBODY, 1)
        }
        if plan.method != "POST" { set(CURLOPT_CUSTOMREQUEST, plan.method) }
    }

    /// libcurl calls these on the transfer thread, and only while the transfer is added to a pool, which keeps it.
    private func prepareCallbacks(_ transfer: Transfer) {
        let context = Unmanaged.passUnretained(transfer).toOpaque()
        set(CURLOPT_PRIVATE, context)
        mio_easy_set_bytes_callback(easy, CURLOPT_WRITEFUNCTION) { bytes, size, count, context in
            guard let transfer = Transfer.from(context) else { return 0 }
            return switch transfer.received(body: UnsafeRawBufferPointer(start: bytes, count: size * count)) {
            case .taken: size * count
            case .refused: 0
            case .postponed: Int(CURL_WRITEFUNC_PAUSE)
            }
        }
        set(CURLOPT_WRITEDATA, context)
        mio_easy_set_bytes_callback(easy, CURLOPT_HEADERFUNCTION) { bytes, size, count, context in
            let line = UnsafeRawBufferPointer(start: bytes, count: size * count)
            return Transfer.from(context)?.received(headerLine: line) == true ? size * count : 0
        }
        set(CURLOPT_HEADERDATA, context)
        mio_easy_set_prereq_callback(easy) { context, _, _, _, _ in
            Transfer.from(context)?.willSend() == true ? CURL_PREREQFUNC_OK : CURL_PREREQFUNC_ABORT
        }
        set(CURLOPT_PREREQDATA, context)
    }
}

extension Transfer {
    /// The transfer that libcurl hands back.
    static func from(_ context: UnsafeMutableRawPointer?) -> Transfer? {
        context.map { Unmanaged<Transfer>.fromOpaque($0).takeUnretainedValue() }
    }
}
