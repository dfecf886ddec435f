# sockets, an event loop with streams, tasks and processes, and an HTTP server
import socket, threading, asyncio
a,b=socket.socketpair(); a.sendall(b'hello'); print(b.recv(10)); b.close(); print(a.recv(5)); a.close()
s=socket.socket(); s.setsockopt(socket.SOL_SOCKET,socket.SO_REUSEADDR,1); s.bind(('127.0.0.1',0)); s.listen(); port=s.getsockname()[1]
def serve():
    c,addr=s.accept(); print('peer', addr[0]); d=c.recv(100); c.sendall(d.upper()); c.close()
t=threading.Thread(target=serve); t.start()
c=socket.create_connection(('127.0.0.1',port)); c.sendall(b'abc'); print(c.recv(10)); c.close(); t.join()
s.settimeout(0.1)
try: s.accept()
except Exception as e: print(type(e).__name__, e)
s.setblocking(False)
try: s.accept()
except Exception as e: print(type(e).__name__, e)
print(s.type, s.family, s.proto, s.timeout, s.getblocking()); s.close(); print(s.fileno(), repr(s)[:30])
try: socket.create_connection(('127.0.0.1',1),timeout=2)
except Exception as e: print(type(e).__name__, e)
u=socket.socket(socket.AF_INET,socket.SOCK_DGRAM); u.bind(('127.0.0.1',0)); u.sendto(b'x',u.getsockname()); print(u.recvfrom(10)[0]); u.close()
print(socket.inet_aton('1.2.3.4'), socket.inet_ntoa(b'\1\2\3\4'), socket.inet_pton(socket.AF_INET6,'::1'), socket.htons(1), socket.getaddrinfo('127.0.0.1',80,type=socket.SOCK_STREAM), socket.gethostbyname('localhost'))
for f in (lambda: socket.inet_aton('x'), lambda: socket.socket().connect(1), lambda: socket.socket().connect(('a',)), lambda: socket.socket().connect(('127.0.0.1',99999999)), lambda: socket.socket().bind(('127.0.0.1','x')), lambda: socket.socket().recv(-1)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
async def handle(r,w):
    d=await r.readline(); w.write(d[::-1]); await w.drain(); w.close()
async def main():
    srv=await asyncio.start_server(handle,'127.0.0.1',0); p=srv.sockets[0].getsockname()[1]
    r,w=await asyncio.open_connection('127.0.0.1',p); w.write(b'hello\n'); print(await r.read()); w.close(); srv.close()
    await asyncio.sleep(0.01)
    async with asyncio.TaskGroup() as tg:
        t1=tg.create_task(asyncio.sleep(0.01,'one')); t2=tg.create_task(asyncio.sleep(0.005,'two'))
    print(t1.result(),t2.result(), await asyncio.gather(asyncio.sleep(0,1),asyncio.sleep(0,2)))
    try:
        async with asyncio.timeout(0.01): await asyncio.sleep(1)
    except TimeoutError as e: print('timeout',repr(e))
    p=await asyncio.create_subprocess_exec('echo','sub',stdout=asyncio.subprocess.PIPE); print(await p.communicate(), p.returncode)
    print(await asyncio.to_thread(lambda: 42)); q=asyncio.Queue(); await q.put(1); print(await q.get())
asyncio.run(main())
import http.server,urllib.request
class H(http.server.BaseHTTPRequestHandler):
    def do_GET(self): self.send_response(200); self.send_header('Content-Type','text/plain'); self.end_headers(); self.wfile.write(b'path '+self.path.encode())
    def log_message(self,*a): pass
srv=http.server.ThreadingHTTPServer(('127.0.0.1',0),H); threading.Thread(target=srv.serve_forever,daemon=True).start()
print(urllib.request.urlopen(f'http://127.0.0.1:{srv.server_port}/abc').read()); srv.shutdown(); srv.server_close()
