import CLibcurl

/// One of libcurl's multi handles: transfers that share connections. Belongs to the transfer thread.
final class ConnectionPool {
    /// When libcurl wants to be called even if no socket stirs.
    private(set) var due = MonotonicTime.never
    /// Marks this pool's sockets among all that the thread waits for.
    let mark: UInt64
    private let multi: UnsafeMutableRawPointer
    private let epoll: Int32

    /// A pool whose sockets are watched by `epoll` with the token `mark << 32 | descriptor`.
    init(epoll: Int32, mark: UInt64, keptConnections: Int) {
        guard let multi = curl_multi_init() else { fatalError("libcurl has no memory") }
        self.multi = multi
        self.epoll = epoll
        self.mark = mark
        let context = Unmanaged.passUnretained(self).toOpaque()
        // The callbacks run inside calls of this object's methods, so it is there.
        mio_multi_set_socket_callback(
            multi,
            { _, socket, what, context, isKnown in
                guard let context else { return 0 }
                Unmanaged<ConnectionPool>.fromOpaque(context).takeUnretainedValue()
                    .watch(socket, what, isKnown: isKnown != nil)
                return 0
            }, context)
        mio_multi_set_timer_callback(
            multi,
            { _, milliseconds, context in
                guard let context else { return 0 }
                Unmanaged<ConnectionPool>.fromOpaque(context).takeUnretainedValue().setTimer(milliseconds)
                return 0
            }, context)
        mio_multi_set_long(multi, CURLMOPT_MAXCONNECTS, keptConnections)
        mio_multi_set_long(multi, CURLMOPT_PIPELINING, Int(CURLPIPE_NOTHING))
    }

    /// Closes all connections; nothing else may be asked afterwards.
    func close() {
        curl_multi_cleanup(multi)
    }

    /// Hands a prepared transfer to libcurl.
    func add(_ handle: CurlHandle) -> Bool {
        curl_multi_add_handle(multi, handle.easy) == CURLM_OK
    }

    /// Takes a transfer back; an unfinished one loses its connection.
    func remove(_ handle: CurlHandle) {
        curl_multi_remove_handle(multi, handle.easy)
    }

    /// Tells libcurl what happened to a socket.
    func act(on socket: Int32, events: UInt32) {
        var what: Int32 = 0
        if events & (EPOLLIN.rawValue | EPOLLHUP.rawValue) != 0 { what |= CURL_CSELECT_IN }
        if events & EPOLLOUT.rawValue != 0 { what |= CURL_CSELECT_OUT }
        if events & EPOLLERR.rawValue != 0 { what |= CURL_CSELECT_ERR }
        var running: Int32 = 0
        curl_multi_socket_action(multi, socket, what, &running)
    }

    /// Tells libcurl that its time has come, if it has.
    func actOnTime(_ now: MonotonicTime) {
        guard due <= now else { return }
        due = .never
        var running: Int32 = 0
        curl_multi_socket_action(multi, CURL_SOCKET_TIMEOUT, 0, &running)
    }

    /// The next transfer that libcurl has finished with, and its verdict.
    func nextFinished() -> (transfer: Transfer, code: CURLcode)? {
        var remaining: Int32 = 0
        while let message = curl_multi_info_read(multi, &remaining)?.pointee {
            var context: UnsafeMutableRawPointer?
            mio_easy_get_pointer(message.easy_handle, CURLINFO_PRIVATE, &context)
            if message.msg == CURLMSG_DONE, let transfer = Transfer.from(context) {
                return (transfer, message.data.result)
            }
        }
        return nil
    }

    private func watch(_ socket: Int32, _ what: Int32, isKnown: Bool) {
        guard what != CURL_POLL_REMOVE else {
            mio_epoll_control(epoll, EPOLL_CTL_DEL, socket, 0, 0)
            return
        }
        var events: UInt32 = 0
        if what & CURL_POLL_IN != 0 { events |= EPOLLIN.rawValue }
        if what & CURL_POLL_OUT != 0 { events |= EPOLLOUT.rawValue }
        let token = mark << 32 | UInt64(UInt32(bitPattern: socket))
        mio_epoll_control(epoll, isKnown ? EPOLL_CTL_MOD : EPOLL_CTL_ADD, socket, events, token)
        // Any pointer but null marks the socket as known.
        if !isKnown { curl_multi_assign(multi, socket, multi) }
    }

    private func setTimer(_ milliseconds: Int) {
        due =
            switch milliseconds {
            case ..<0: .never
            case 0: .past
            default: .now().advanced(by: .milliseconds(milliseconds))
            }
    }
}
